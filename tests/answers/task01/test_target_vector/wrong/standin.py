from helpers.standins import test_target_vector
