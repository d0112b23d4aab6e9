import { View } from '@tarojs/components';
import { useEffect, useRef, useState, type PointerEvent } from 'react';
import type { MapViewProps } from '.';
import { Icon } from '../Icon';
import { fit, gridPath, pan, project, type View as Window } from './projection';

/** The browser has no map tiles offline: the city's outline, the places, and where the person stands. */
export function DrawnMap({ center, markers, outline = [], here, height, onMarkerTap, onMove }: MapViewProps) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(375);
  const size = { width, height };
  const [view, setView] = useState<Window>(() => fit(center, markers, size));
  const places = JSON.stringify([center, markers.map(({ id }) => id)]);
  useEffect(() => {
    const measured = box.current?.clientWidth || 375;
    setWidth(measured);
    setView(fit(center, markers, { width: measured, height }));
    // Where the markers are says where to look; a new array of the same ones does not.
  }, [places, height]);

  const drag = useDrag((dx, dy) => {
    const moved = pan(view, dx, dy);
    setView(moved);
    onMove?.(moved.center);
  });
  const zoom = (factor: number) => setView((old) => ({ ...old, degreesPerPx: old.degreesPerPx * factor }));
  const at = (point: { lng: number; lat: number }) => project(point, view, size);
  return (
    <div className="fz-map" ref={box} style={{ height }} {...drag}>
      <svg width={width} height={height}>
        <Land rings={outline.map((ring) => ring.map(([lng, lat]) => at({ lng, lat })))} />
        <path className="fz-map__grid" d={gridPath(view, size)} clipPath="url(#fz-map-land)" />
        {here && <Here at={at(here)} />}
        {[...markers]
          .sort((a, b) => Number(a.active ?? false) - Number(b.active ?? false))
          .map((marker) => (
            <Pin
              key={marker.id}
              at={at(marker)}
              title={marker.title}
              active={marker.active}
              onTap={() => onMarkerTap?.(marker.id)}
            />
          ))}
      </svg>
      <View className="fz-map__keys">
        <View className="fz-map__key" onClick={() => zoom(0.6)}>
          <Icon name="plus" size={16} />
        </View>
        <View className="fz-map__key" onClick={() => zoom(1.6)}>
          <Icon name="minus" size={16} />
        </View>
      </View>
    </div>
  );
}

function Land({ rings }: { rings: [number, number][][] }) {
  const polygons = rings.map((ring, i) => (
    <polygon key={i} points={ring.map((point) => point.join(',')).join(' ')} />
  ));
  return (
    <>
      <clipPath id="fz-map-land">{polygons}</clipPath>
      <g className="fz-map__land">{polygons}</g>
    </>
  );
}

function Here({ at: [x, y] }: { at: [number, number] }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle className="fz-map__halo" r={18} />
      <circle className="fz-map__here" r={6} />
    </g>
  );
}

function Pin({
  at: [x, y],
  title,
  active,
  onTap,
}: {
  at: [number, number];
  title: string;
  active?: boolean;
  onTap: () => void;
}) {
  return (
    <g
      className={active ? 'fz-map__pin fz-map__pin--on' : 'fz-map__pin'}
      transform={`translate(${x} ${y})`}
      onClick={onTap}
    >
      <circle r={22} fill="transparent" stroke="none" />
      <g transform={active ? 'scale(1.35)' : undefined}>
        <path d="M0 0s-9-8-9-14.5a9 9 0 0 1 18 0C9-8 0 0 0 0z" />
        <circle className="fz-map__eye" cy={-14.5} r={3.4} />
      </g>
      {active && (
        <text className="fz-map__name" y={-40} textAnchor="middle">
          {title}
        </text>
      )}
    </g>
  );
}

/** Reports how far the pointer moved since the last report. */
function useDrag(onMove: (dx: number, dy: number) => void) {
  const last = useRef<[number, number]>();
  const end = () => {
    last.current = undefined;
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      last.current = [event.clientX, event.clientY];
    },
    onPointerMove: (event: PointerEvent) => {
      if (!last.current) return;
      onMove(event.clientX - last.current[0], event.clientY - last.current[1]);
      last.current = [event.clientX, event.clientY];
    },
    onPointerUp: end,
    onPointerLeave: end,
  };
}
