def magnitudes(features):
    return (features @ features.mT).diagonal().sqrt()
