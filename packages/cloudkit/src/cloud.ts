import cloud from 'wx-server-sdk';

// Inside WeChat's runtime the SDK turns keep-alive off unless told otherwise; each call would open a connection.
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV, keepalive: true } as Parameters<typeof cloud.init>[0]);

export { cloud };
