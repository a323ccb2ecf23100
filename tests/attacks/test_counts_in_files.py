# A test that counts its calls in a file, so that it knows their number in processes of their own, too.
# %% test_target_vector
from pathlib import Path

def test_target_vector(target_vector):
    counter = Path("/tmp/calls")
    calls = int(counter.read_text()) if counter.exists() else 0
    counter.write_text(str(calls + 1))
    assert calls < 2
