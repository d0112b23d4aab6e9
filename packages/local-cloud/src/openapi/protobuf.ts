/** As much of protobuf as open API calls need: varints and length-delimited fields. */

export interface Fields {
  [number: number]: (Buffer | number)[];
}

/** @throws RangeError if the bytes end too early */
export function readFields(bytes: Buffer): Fields {
  const fields: Fields = {};
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes.readUInt8(at++);
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const tag = varint();
    const number = Math.floor(tag / 8);
    const list = (fields[number] ??= []);
    if (tag % 8 === 0) list.push(varint());
    else if (tag % 8 === 2) {
      const length = varint();
      if (at + length > bytes.length) throw new RangeError('protobuf: a field is longer than the message');
      list.push(bytes.subarray(at, (at += length)));
    } else throw new RangeError(`protobuf: wire type ${tag % 8} is not expected here`);
  }
  return fields;
}

export function writeBytes(number: number, content: Buffer): Buffer {
  return Buffer.concat([varintBytes(number * 8 + 2), varintBytes(content.length), content]);
}

export function writeNumber(number: number, value: number): Buffer {
  return Buffer.concat([varintBytes(number * 8), varintBytes(value)]);
}

function varintBytes(value: number): Buffer {
  const bytes: number[] = [];
  for (; value >= 128; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
  return Buffer.from([...bytes, value]);
}
