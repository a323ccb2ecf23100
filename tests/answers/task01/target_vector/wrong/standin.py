from helpers.standins import target_vector
