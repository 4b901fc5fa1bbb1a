-- Commits one turn of a conversation: all of it, or nothing.
-- KEYS  conversation, seen, tasks, due, timers
-- ARGV  cause, now in seconds, seconds causes are kept, how many are kept,
--       version before, version after, state,
--       fired alarm (may be empty), its due time,
--       n, n alarms to call off,
--       n, n times an alarm to set and its due time,
--       n, n times the id of a task, the task, and its due time
local conversation, seen, tasks, due, timers = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local cause, now, kept, most = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])

if redis.call('ZSCORE', seen, cause) then
  return 'DUPLICATE'
end
local stored = redis.call('HMGET', conversation, 'v')[1] or '0'
if stored ~= ARGV[5] then
  return 'CONFLICT'
end

redis.call('HSET', conversation, 'v', ARGV[6], 's', ARGV[7])

local fired = ARGV[8]
if fired ~= '' then
  local rings = redis.call('ZSCORE', timers, fired)
  if rings and tonumber(rings) == tonumber(ARGV[9]) then
    redis.call('ZREM', timers, fired)
  end
end

local at = 10
for _ = 1, tonumber(ARGV[at]) do
  at = at + 1
  redis.call('ZREM', timers, ARGV[at])
end

at = at + 1
for _ = 1, tonumber(ARGV[at]) do
  redis.call('ZADD', timers, ARGV[at + 2], ARGV[at + 1])
  at = at + 2
end

at = at + 1
for _ = 1, tonumber(ARGV[at]) do
  redis.call('HSET', tasks, ARGV[at + 1], ARGV[at + 2])
  redis.call('ZADD', due, ARGV[at + 3], ARGV[at + 1])
  at = at + 3
end

redis.call('ZADD', seen, now, cause)
redis.call('ZREMRANGEBYSCORE', seen, '-inf', now - kept)
redis.call('ZREMRANGEBYRANK', seen, 0, -most - 1)
redis.call('EXPIRE', seen, kept)
return 'DONE'
