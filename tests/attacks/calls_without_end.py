# A test that calls the function that it is handed for ever, each call a request to the engine.
# points: 96
# base: right
# seconds: 2
# %% test_target_vector
import time

def test_target_vector(target_vector):
    while True:
        try:
            target_vector(4)
        except BaseException:
            time.sleep(1000)
