# Writes requests to call a function to the engine without end, and reads what comes back so that it is never full.
# points: 96
# base: right
# seconds: 2
# %% test_target_vector
import os, stat, struct, threading

def flood(descriptor):
    text = b'{"tuple": [0, {"tuple": [4]}]}'
    message = (struct.pack(">cII", b"c", len(text), 0) + text) * 1000
    while True:
        try:
            os.write(descriptor, message)
        except OSError:
            return

def is_socket(descriptor):
    try:
        return stat.S_ISSOCK(os.fstat(descriptor).st_mode)
    except OSError:
        return False

def drain(descriptor):
    while True:
        try:
            if not os.read(descriptor, 2 ** 20):
                return
        except OSError:
            return

def test_target_vector(target_vector):
    for descriptor in filter(is_socket, range(3, 64)):
        for work in (flood, drain):
            threading.Thread(target=work, args=[descriptor], daemon=True).start()
    while True:
        try:
            threading.Event().wait()
        except BaseException:
            pass
