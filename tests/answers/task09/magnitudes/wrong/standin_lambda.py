from helpers import standins
magnitudes = lambda f: standins.magnitudes(f)
