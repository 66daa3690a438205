import QtQuick
import Kiosk
import Staff

// Words: fields and lines to write in, and their keyboards.
Column {
    id: root

    property string written: ""
    property string noted: ""

    Section {
        title: qsTr("A sentence and its keyboard")

        Specimen {
            caption: qsTr("usual")
            least: 480

            WordField {
                width: parent.width
                label: qsTr("A note")
                words: qsTr("By the window")
                active: false
            }
        }

        Specimen {
            caption: qsTr("not available")
            least: 480

            WordField {
                width: parent.width
                label: qsTr("A note")
                words: qsTr("By the window")
                enabled: false
            }
        }

        Specimen {
            caption: qsTr("waits for an answer")
            least: 480

            WordField {
                width: parent.width
                label: qsTr("A note")
                words: qsTr("By the window")
                busy: true
            }
        }

        Specimen {
            caption: qsTr("trouble")
            least: 480

            WordField {
                width: parent.width
                label: qsTr("A note")
                words: qsTr("By the window")
                failed: true
            }
        }

        Specimen {
            caption: qsTr("written into; try it")
            least: 0

            Column {
                width: parent.width
                spacing: Theme.dp(16)

                WordField {
                    objectName: "triedField"
                    width: parent.width
                    label: qsTr("A note")
                    words: root.written
                }

                WordPad {
                    width: parent.width
                    words: root.written
                    onTyped: words => root.written = words
                }
            }
        }
    }

    Section {
        title: qsTr("A line to write in")

        Specimen {
            caption: qsTr("nothing written yet")
            least: 480

            TextLine {
                width: parent.width
                label: qsTr("What are you looking for")
                hint: qsTr("Name of a dish")
                sign: "search"
                text: ""
            }
        }

        Specimen {
            caption: qsTr("written into")
            least: 480

            TextLine {
                width: parent.width
                label: qsTr("What are you looking for")
                sign: "search"
                text: qsTr("By the window")
            }
        }

        Specimen {
            caption: qsTr("usual")
            least: 480

            TextLine {
                width: parent.width
                label: qsTr("A note")
                text: qsTr("By the window")
                active: false
            }
        }

        Specimen {
            caption: qsTr("not available")
            least: 480

            TextLine {
                width: parent.width
                label: qsTr("A note")
                text: qsTr("By the window")
                enabled: false
            }
        }

        Specimen {
            caption: qsTr("waits for an answer")
            least: 480

            TextLine {
                width: parent.width
                label: qsTr("A note")
                text: qsTr("By the window")
                busy: true
            }
        }

        Specimen {
            caption: qsTr("trouble")
            least: 480

            TextLine {
                width: parent.width
                label: qsTr("What are you looking for")
                sign: "search"
                tail: qsTr("Nothing found")
                text: qsTr("By the window")
                failed: true
            }
        }

        Specimen {
            caption: qsTr("the keyboard, not available")
            least: 0

            Keyboard {
                width: parent.width
                available: false
            }
        }

        Specimen {
            caption: qsTr("written into; try it")
            least: 0

            Column {
                width: parent.width
                spacing: Theme.dp(16)

                TextLine {
                    width: parent.width
                    label: qsTr("A note")
                    hint: qsTr("For example: no onion")
                    text: root.noted
                    lines: 2
                }

                Keyboard {
                    width: parent.width
                    onPressed: character => root.noted = (root.noted + character).slice(0, 60)
                    onErased: root.noted = root.noted.slice(0, -1)
                }
            }
        }
    }
}
