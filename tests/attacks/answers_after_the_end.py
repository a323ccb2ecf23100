# Leaves a process that answers without end as soon as a check has been interrupted in vain.
# points: 96
# base: right
# %% test_target_vector
import os, signal, struct, time

if not os.fork():
    signal.signal(signal.SIGINT, lambda *_: None)
    signal.pause()
    time.sleep(5.5)
    text = b"null"
    while True:
        for descriptor in range(3, 16):
            try:
                os.write(descriptor, struct.pack(">cII", b"a", len(text), 0) + text)
            except OSError:
                pass

def test_target_vector(target_vector):
    while True:
        try:
            time.sleep(1000)
        except BaseException:
            pass
