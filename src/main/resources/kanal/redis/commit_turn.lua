-- Commits one turn of a conversation: all of it, or nothing.
-- KEYS  conversation, seen, tasks, due, timers, generation
-- ARGV  mark the generation must be, cause, now in seconds, seconds causes are kept, how many are kept,
--       version before, version after, state,
--       fired alarm (may be empty), its due time,
--       n, n alarms to call off,
--       n, n times an alarm to set and its due time,
--       n, n times the id of a task, the task, and its due time
local conversation, seen, tasks, due, timers = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local cause, now, kept, most = ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])

-- A Redis that came back without its data must not take a turn.
if redis.call('GET', KEYS[6]) ~= ARGV[1] then
  return 'LOST'
end

if redis.call('ZSCORE', seen, cause) then
  return 'DUPLICATE'
end
local stored = redis.call('HMGET', conversation, 'v')[1] or '0'
if stored ~= ARGV[6] then
  return 'CONFLICT'
end

redis.call('HSET', conversation, 'v', ARGV[7], 's', ARGV[8])

local fired = ARGV[9]
if fired ~= '' then
  local rings = redis.call('ZSCORE', timers, fired)
  if rings and tonumber(rings) == tonumber(ARGV[10]) then
    redis.call('ZREM', timers, fired)
  end
end

local at = 11
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
