tv = 1
