-- Gives the go-ahead for carrying a task out, and marks it as begun.
-- KEYS  tasks, due, begun, attempts, conversation
-- ARGV  id, 1 when it can go stale, version of its conversation, now, longest time in one's hands
-- Answers GONE, STALE, or GO, whether it was begun before (0 or 1), and the last card (may be empty).
local tasks, due, begun, attempts, conversation = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local id, now, longest = ARGV[1], tonumber(ARGV[4]), tonumber(ARGV[5])

if redis.call('HEXISTS', tasks, id) == 0 then
  return { 'GONE' }
end
local held = redis.call('HGET', begun, id)
-- A hold that ends later than any can was made by a clock that has since been set back.
if held and tonumber(held) > now and tonumber(held) <= now + longest then
  return { 'GONE' }
end
local version = tonumber(redis.call('HGET', conversation, 'v') or '0')
if ARGV[2] == '1' and version > tonumber(ARGV[3]) then
  redis.call('HDEL', tasks, id)
  redis.call('ZREM', due, id)
  redis.call('HDEL', begun, id)
  redis.call('HDEL', attempts, id)
  return { 'STALE' }
end
-- First a command that needs no memory: after it Redis lets the rest of the script through even when
-- it is full, so that tasks are still carried out while new messages are refused.
redis.call('ZREM', due, id)
redis.call('HSET', begun, id, now + longest)
redis.call('ZADD', due, now + longest, id)
return { 'GO', held and '1' or '0', redis.call('HGET', conversation, 'card') or '' }
