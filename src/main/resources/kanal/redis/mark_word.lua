-- Notes when a conversation was first looked at, where an older version did not note its last word.
-- KEYS  conversation
-- ARGV  now in seconds
if redis.call('HEXISTS', KEYS[1], 'v') == 1 then
  redis.call('HSETNX', KEYS[1], 't', ARGV[1])
end
return 'DONE'
