"""The pages of staff mode about the kiosk itself. None of them touches a guest's order."""
