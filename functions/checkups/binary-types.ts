import { defaultIsContentTypeBinary } from 'hono/aws-lambda';

/** Originals are bytes in whatever encoding they say: sent as text by Lambda they would come back changed. */
export const isContentTypeBinary = (type: string): boolean =>
  type === 'application/xml' || defaultIsContentTypeBinary(type);
