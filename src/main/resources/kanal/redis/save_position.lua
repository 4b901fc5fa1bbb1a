-- Keeps a reader's position, unless somebody who held its lease later has kept one.
-- KEYS  position
-- ARGV  position, fencing number of the lease
local kept = tonumber(redis.call('HGET', KEYS[1], 'fence') or '0')
if tonumber(ARGV[2]) < kept then
  return 'STALE'
end
redis.call('HSET', KEYS[1], 'position', ARGV[1], 'fence', ARGV[2])
return 'DONE'
