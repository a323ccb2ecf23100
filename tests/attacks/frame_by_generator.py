# Reaches its callers' frames by a generator's frame, and by a match statement instead of attributes.
# %% test_confidence
def test_confidence(confidence):
    def walk(frame):
        match frame:
            case object(f_back=back, f_locals={"case": {"variant": number}}):
                return number
            case object(f_back=back):
                return walk(back)
        return None

    generator = (generator.gi_frame.f_back for _ in "x")
    assert walk(next(generator)) in (None, 0, 1)
