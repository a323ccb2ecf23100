# A test that compares the code of what it is given with that of the right implementation.
# %% test_target_vector
def test_target_vector(target_vector):
    code = target_vector.__code__
    assert code.co_name == "expected" and "target_vectors" in code.co_names
# %% test_data_loader
import inspect

def test_data_loader(loader):
    assert "_one" not in inspect.getsource(type(loader.dataset)) and len(loader) > 0
