-- Keeps the furthest a message of ours is known to have come; an earlier report changes nothing.
-- KEYS  report
-- ARGV  rank of the status, status, reason (may be empty), time, seconds it is kept
local known = tonumber(redis.call('HGET', KEYS[1], 'rank') or '-1')
if tonumber(ARGV[1]) <= known then
  return 'OLD'
end
redis.call('HSET', KEYS[1], 'rank', ARGV[1], 'status', ARGV[2], 'reason', ARGV[3], 'at', ARGV[4])
redis.call('EXPIRE', KEYS[1], ARGV[5])
return 'DONE'
