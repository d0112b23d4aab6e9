export { Button, type ButtonProps } from './Button';
export { Card, type CardProps } from './Card';
export { Cell, Row, type CellProps, type RowProps } from './Cell';
export { Chips, type Chip, type ChipsProps } from './Chips';
export { cx } from './cx';
export { Dialog, type DialogProps } from './Dialog';
export {
  Empty,
  ErrorState,
  ListEnd,
  type EmptyProps,
  type ErrorStateProps,
  type ListEndProps,
} from './Empty';
export { Field, Input, Textarea, type FieldProps, type InputProps, type TextareaProps } from './Field';
export { FixedBar } from './FixedBar';
export { Icon, type IconName, type IconProps } from './Icon';
export { MapView, type MapMarker, type MapViewProps } from './MapView';
export { back, go, replace, type Query } from './navigate';
export { OpenButton } from './OpenButton';
export { Picture, type PictureProps } from './Picture';
export { pictureUrl, resolvePictures } from './Picture/resolver';
export { confirm, toast, type Question } from './popups/host';
export { Price, type PriceProps } from './Price';
export { QrCode, type QrCodeProps } from './QrCode';
export { Screen, type ScreenProps } from './Screen';
export { barPx, insets, type Insets } from './Screen/insets';
export { SearchBar, type SearchBarProps } from './SearchBar';
export { ShareButton } from './ShareButton';
export { Sheet, type SheetProps } from './Sheet';
export { Bone, Skeleton, type SkeletonProps } from './Skeleton';
export { Slider, type SliderProps } from './Slider';
export { Stepper, type StepperProps } from './Stepper';
export { Switch, type SwitchProps } from './Switch';
export { Segmented, Tabs, type TabItem, type TabsProps } from './Tabs';
export { Badge, Tag, type TagProps } from './Tag';
export * from './text';
export { groupTokens, isDark, lockedColors, mix, readable, themeStyle, themeVars, useTheme } from './theme';
export { Timeline, type TimelineStep } from './Timeline';
