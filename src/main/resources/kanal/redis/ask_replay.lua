-- Asks for an item to be taken in again.
-- KEYS  quarantine, replay
-- ARGV  id, time
if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 0 then
  return 'GONE'
end
redis.call('HSETNX', KEYS[2], ARGV[1], ARGV[2])
return 'DONE'
