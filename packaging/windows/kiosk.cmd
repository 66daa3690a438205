@echo off
rem Isolated: neither the folder it is called from nor PYTHON* variables choose what runs.
"%~dp0env\Scripts\python.exe" -I -X utf8 -m kiosk %*
