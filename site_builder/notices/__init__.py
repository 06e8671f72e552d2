"""Printed sheets: the posted notice, the counter kit, share cards. Facts -> content -> HTML -> PDF or picture.

``content`` says what stands on a notice, ``sheets`` writes it as HTML, ``pdf`` alone knows WeasyPrint.
"""
