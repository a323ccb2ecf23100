from helpers.standins import OpenSetDigits
