"""The loudspeaker and radio kit: scripts, their lengths, files, feeds and the broadcasting calendar."""
