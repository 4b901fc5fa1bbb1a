-- Marks a conversation as one that is kept and not used, or takes the mark off.
-- KEYS  conversation
-- ARGV  1 to mark it, empty to take the mark off
if redis.call('HEXISTS', KEYS[1], 'v') == 0 then
  return 'GONE'
end
if ARGV[1] == '' then
  redis.call('HDEL', KEYS[1], 'restricted')
else
  redis.call('HSET', KEYS[1], 'restricted', ARGV[1])
end
return 'DONE'
