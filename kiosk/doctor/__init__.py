"""The doctor: everything a kiosk needs to sell, looked at once and told line by line.

Promises: each line is a value with a state and one sentence; nothing that guests or r_keeper would
notice is changed; it also works beside a running kiosk. What keeps guests from ordering and paying
is a fault; what they can do without for now is a warning.
May not import: Qt, the session, the application.
"""
