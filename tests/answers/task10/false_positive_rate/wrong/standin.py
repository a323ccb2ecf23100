# Wrong: `false_positive_rate` is or calls the kit's own stand-in; expected your own code. A stand-in helps later
# tasks, but it is no answer to its own.
from helpers.standins import false_positive_rate
