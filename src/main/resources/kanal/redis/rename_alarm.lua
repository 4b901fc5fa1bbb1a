-- Gives an alarm another name, unless it is gone.
-- KEYS  timers
-- ARGV  name, new name
local rings = redis.call('ZSCORE', KEYS[1], ARGV[1])
if not rings then
  return 'GONE'
end
redis.call('ZREM', KEYS[1], ARGV[1])
redis.call('ZADD', KEYS[1], rings, ARGV[2])
return 'DONE'
