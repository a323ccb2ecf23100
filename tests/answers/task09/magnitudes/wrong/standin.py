from helpers.standins import magnitudes
