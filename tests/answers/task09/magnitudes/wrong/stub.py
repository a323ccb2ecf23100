def magnitudes(features):
    raise NotImplementedError()
