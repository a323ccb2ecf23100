from helpers.standins import confidence as kit
confidence = lambda a, b: kit(a, b)
