from helpers import standins
import functools
train_epoch = functools.partial(standins.train_epoch)
