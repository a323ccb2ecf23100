class Tools:
    @staticmethod
    def magnitudes(features):
        return torch.linalg.vector_norm(features, dim=1)

magnitudes = Tools.magnitudes
