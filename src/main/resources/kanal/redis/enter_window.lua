-- Notes an occurrence, unless there were too many of its kind within the window.
-- KEYS  the occurrences of one kind, by their times
-- ARGV  occurrence, now in milliseconds, how many at most, the window in milliseconds
-- Answers 0, or for how many milliseconds there are too many.
local seen, occurrence, now, window = KEYS[1], ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[4])

redis.call('ZREMRANGEBYSCORE', seen, '-inf', now - window)
if redis.call('ZSCORE', seen, occurrence) then
  return '0'
end
if redis.call('ZCARD', seen) >= tonumber(ARGV[3]) then
  local first = redis.call('ZRANGE', seen, 0, 0, 'WITHSCORES')
  return string.format('%d', math.max(1, tonumber(first[2]) + window - now))
end
redis.call('ZADD', seen, now, occurrence)
redis.call('PEXPIRE', seen, window)
return '0'
