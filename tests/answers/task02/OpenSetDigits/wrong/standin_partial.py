# Wrong: `OpenSetDigits` is functools.partial(<class 'helpers.standins.task02.OpenSetDigits'>) (type partial);
# expected a class: `class OpenSetDigits(...):`.
from helpers import standins
import functools
OpenSetDigits = functools.partial(standins.OpenSetDigits)
