from helpers import standins
target_vector = standins.target_vector
