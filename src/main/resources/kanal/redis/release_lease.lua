-- Gives one's own lease up; another's is left alone.
-- KEYS  lease
-- ARGV  own token
if redis.call('HGET', KEYS[1], 'holder') == ARGV[1] then
  redis.call('DEL', KEYS[1])
  return 'DONE'
end
return 'GONE'
