-- Adds to a day's numbers.
-- KEYS  numbers of the day
-- ARGV  seconds they are kept, then a name and how much to add, again and again
for i = 2, #ARGV, 2 do
  redis.call('HINCRBY', KEYS[1], ARGV[i], ARGV[i + 1])
end
redis.call('EXPIRE', KEYS[1], ARGV[1])
return 'DONE'
