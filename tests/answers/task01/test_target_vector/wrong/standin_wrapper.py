from helpers import standins
def test_target_vector(target_vector):
    standins.test_target_vector(target_vector)
