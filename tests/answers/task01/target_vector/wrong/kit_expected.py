from helpers.checks.task01 import expected as target_vector
