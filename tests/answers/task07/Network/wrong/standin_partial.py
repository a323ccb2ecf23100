# Wrong: `Network` is functools.partial(<class 'helpers.standins.task07.Network'>, 4) (type partial); expected a
# class: `class Network(...):`.
from helpers import standins
import functools
Network = functools.partial(standins.Network, 4)
