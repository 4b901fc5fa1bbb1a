-- Writes down that an item could not be taken in this time either, and that nobody asks for it now.
-- KEYS  quarantine, replay
-- ARGV  id, the item with its new failure and count
redis.call('HDEL', KEYS[2], ARGV[1])
if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 0 then
  return 'GONE'
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
return 'DONE'
