-- Forgets a task that is carried out, and remembers the card it left with the citizen.
-- KEYS  tasks, due, begun, attempts, conversation
-- ARGV  id, card (may be empty)
local id, card = ARGV[1], ARGV[2]
if redis.call('HDEL', KEYS[1], id) == 0 then
  return 'GONE'
end
redis.call('ZREM', KEYS[2], id)
redis.call('HDEL', KEYS[3], id)
redis.call('HDEL', KEYS[4], id)
if card ~= '' then
  redis.call('HSET', KEYS[5], 'card', card)
end
return 'DONE'
