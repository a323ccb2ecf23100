from operator import methodcaller
magnitudes = methodcaller("norm", dim=1)
