pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Staff

// Fields, cells, keys, keyboards.
Column {
    id: root

    readonly property var digits: [["9", "1", "6"], ["2", "", ""], ["", ""], ["", ""]]

    property string written: ""
    property string noted: ""
    property string typed: ""

    // Ten digits in their groups, for the field that can be tried.
    function grouped(said: string): var {
        const place = index => said.charAt(index);
        return [[0, 1, 2], [3, 4, 5], [6, 7], [8, 9]].map(group => group.map(place));
    }

    Section {
        title: qsTr("Number field")

        Specimen {
            caption: qsTr("usual")
            least: 480

            NumberField {
                width: parent.width
                prefix: "+7"
                groups: root.digits
                typed: 4
                active: false
            }
        }

        Specimen {
            caption: qsTr("written into")
            least: 480

            NumberField {
                width: parent.width
                prefix: "+7"
                groups: root.digits
                typed: 4
            }
        }

        Specimen {
            caption: qsTr("not available")
            least: 480

            NumberField {
                width: parent.width
                prefix: "+7"
                groups: root.digits
                typed: 4
                enabled: false
            }
        }

        Specimen {
            caption: qsTr("waits for an answer")
            least: 480

            NumberField {
                width: parent.width
                prefix: "+7"
                groups: root.digits
                typed: 4
                busy: true
            }
        }

        Specimen {
            caption: qsTr("trouble")
            least: 480

            Column {
                width: parent.width
                spacing: Theme.dp(12)

                NumberField {
                    width: parent.width
                    prefix: "+7"
                    groups: root.digits
                    typed: 4
                    failed: true
                }

                EntryLine {
                    failed: true
                    text: qsTr("This number cannot be used here")
                }
            }
        }
    }

    Section {
        title: qsTr("Cells of a code")

        Specimen {
            caption: qsTr("written into")
            least: 480

            CodeCells {
                width: parent.width
                cells: ["7", "3", "", ""]
                typed: 2
            }
        }

        Specimen {
            caption: qsTr("not available")
            least: 480

            CodeCells {
                width: parent.width
                cells: ["", "", "", ""]
                available: false
            }
        }

        Specimen {
            caption: qsTr("waits for an answer")
            least: 480

            CodeCells {
                width: parent.width
                cells: ["7", "3", "4", ""]
                typed: 3
                busy: true
            }
        }

        Specimen {
            caption: qsTr("trouble")
            least: 480

            Column {
                width: parent.width
                spacing: Theme.dp(12)

                CodeCells {
                    width: parent.width
                    cells: ["", "", "", ""]
                    failed: true
                }

                EntryLine {
                    failed: true
                    centred: true
                    text: qsTr("The code did not fit")
                }
            }
        }
    }

    Section {
        title: qsTr("Key")

        Specimen {
            caption: qsTr("usual")
            least: 180

            Key {
                width: parent.width
                height: Theme.hit(124)
                text: "5"
            }
        }

        Specimen {
            caption: qsTr("pressed")
            least: 180

            Key {
                width: parent.width
                height: Theme.hit(124)
                text: "5"
                down: true
            }
        }

        Specimen {
            caption: qsTr("keypad focus")
            least: 180

            Key {
                width: parent.width
                height: Theme.hit(124)
                text: "5"
                ringShown: true
            }
        }

        Specimen {
            caption: qsTr("not available")
            least: 180

            Key {
                width: parent.width
                height: Theme.hit(124)
                text: "5"
                enabled: false
            }
        }

        Specimen {
            caption: qsTr("at the side")
            least: 180

            Key {
                width: parent.width
                height: Theme.hit(124)
                side: true
                sign: "backspace"
                text: qsTr("Erase")
            }
        }
    }

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

    Section {
        title: qsTr("A number and its keypad")

        Specimen {
            caption: qsTr("written into; try it")
            least: 0

            Column {
                width: parent.width
                spacing: Theme.dp(24)

                NumberField {
                    width: parent.width
                    prefix: "+7"
                    groups: root.grouped(root.typed)
                    typed: root.typed.length
                }

                Keypad {
                    width: parent.width
                    onPressed: digit => root.typed = (root.typed + digit).slice(0, 10)
                    onErased: root.typed = root.typed.slice(0, -1)
                    onCleared: root.typed = ""
                }
            }
        }
    }
}
