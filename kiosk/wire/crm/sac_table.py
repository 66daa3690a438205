"""Every SAC code of the card system, as one table (crm §4.4).

Columns: number; nature; ``?`` where after a write it stays open whether the write was carried out
(a database that failed while it worked, or information that comes after the work); what trouble it
is to a guest, ``-`` where its nature tells; meaning. A letter in a meaning
stands for a value. An indented line goes on with the meaning.
"""

from __future__ import annotations

from typing import Final

SAC_TABLE: Final = """\
0001 tr  . -                    no connection to the database
0002 cfg . -                    department could not be determined
0003 cfg . -                    XML request has an invalid format
0004 cfg . -                    classifier ["A"] is wrong
0005 in  . -                    hold time is wrong
0006 tr  . -                    authorisation code could not be determined
0007 cfg . -                    account type not determined [ID=X]
0008 cfg . -                    account type "B" deleted
0009 cfg . -                    account type "B" inactive
0010 cfg . -                    account type "B" not available to classifier "A"
0011 cfg . -                    no ratio set for account type "B" and classifier "A"
0012 in  . card-unknown         card number ["C"] is wrong
0013 cfg . -                    account type given wrongly [ID=X]
0014 nf  . card-unknown         card "C" is not in the system
0015 st  . card-blocked         account "D" of card "C" blocked
0016 st  . card-blocked         account "D" blocked
0017 st  . card-blocked         card "C" blocked
0018 fn  . points-not-enough    amount exceeds the limit even with the overdraft
0019 in  . -                    a hold needs a term for which funds are held
0020 nf  . card-without-account account "D" of card "C" not found
0021 nf  . card-without-account account "D" not found
0022 cfg . -                    account "D" has no account type
0023 in  . -                    a hold must be a write-off (negative)
0024 in  . -                    positive amount means crediting (sign contradicts the operation)
0025 in  . -                    negative amount means writing off (sign contradicts the operation)
0026 in  . -                    confirming a hold must be a write-off
0027 in  . -                    releasing a hold must be a credit
0028 nf  . -                    authorisation code "Z" not found
0029 st  . -                    several transactions carry authorisation code "Z"
0030 in  . -                    account ["D"] given wrongly
0031 in  . -                    batch holds funds twice on one account
0032 tr  ? -                    database error while executing the transaction (no longer used)
0033 tr  ? -                    database operation error
0034 cfg . -                    accounts of other departments may not be operated
0035 cfg . -                    level of account "D" not determined
0036 cfg . -                    transition conditions set wrongly
0037 cfg . -                    no information on the level
0038 cfg . -                    threshold account not found
0039 fn  . points-not-enough    not enough on the threshold account
0040 st  . -                    no further transition
0041 st  . -                    threshold account blocked
0042 nf  . card-without-account write-off account not found
0043 st  . card-blocked         write-off account blocked
0044 fn  . points-not-enough    not enough on the account to write off
0045 adm . -                    invalid reason for moving funds
0046 tr  ? -                    unknown error: text follows
0047 st  . -                    this level is already set
0048 cfg . -                    level absent from the transition scheme
0049 st  . card-expired         card validity period does not allow operations now
0050 st  . -                    no need to go down a level
0051 tr  . -                    building the account type list failed
0052 tr  . -                    building the country list failed
0053 tr  . -                    building the group list failed
0054 tr  . -                    building the contact type list failed
0055 tr  . -                    building the address type list failed
0056 in  . -                    mandatory field empty: X
0057 dup . -                    card "X" already exists
0058 tr  . -                    identifier could not be generated: X
0059 cfg . -                    account class [ID=X] not determined from the account type
0060 cfg . -                    no level for account type "D"
0061 cfg . -                    card group [ID=X] not determined
0062 cfg . -                    holder group [ID=X] not determined
0063 cfg . -                    subscription period of account type "D" forbids opening an account
0064 cfg . -                    contact type [ID=X] not determined
0065 cfg . -                    address type [ID=X] not determined
0066 st  . card-blocked         card "C" inactive
0067 st  . card-blocked         status of card "C" unknown
0068 in  . -                    date given wrongly: 99.99.9999
0069 cfg . -                    account type "B" blocked for classifier "A"
0070 st  . -                    card "C" already has this status
0071 st  . card-blocked         card "C" annulled
0072 st  . card-blocked         several results for card "C"
0073 st  . card-blocked         card "C" has no owner, operation refused
0074 in  . -                    customer id [ID=X] given wrongly
0075 nf  . card-unknown         customer "B" not found
0076 st  . card-blocked         several results for customer "B"
0077 dup . -                    card "B" already belongs to a customer
0078 cfg . -                    cards of other departments may not be operated
0079 cfg . -                    department prefix not found (no longer used)
0080 nf  . card-without-account account number "A" not found
0081 st  . card-blocked         several results for account "A"
0082 nf  . -                    contact "A" not found
0083 nf  . -                    address "A" not found
0084 inf ? -                    notifying subscribers about the finished transaction failed
0085 inf ? -                    further transactions executed by subscribers
0086 in  . -                    city [ID=X] not determined
0087 in  . -                    street [ID=X] not determined
0088 in  . -                    country [ID=X] not determined
0089 cfg . -                    holders of other departments may not be edited
0090 adm . -                    not more than A record(s) may be edited
0091 in  . card-unknown         card number or password wrong
0092 in  . phone-malformed      phone number ["A"] wrong
0093 tr  . code-not-sent        sending the code by SMS failed
0094 st  . guest-not-registered given card cannot be confirmed, or no free card left
0095 nf  . phone-unknown        phone "A" is in no contact list
0096 dup . -                    phone "A" is already in the contact lists; at most %s time(s)
                                allowed; contact the administrator (three lines)
0097 inf ? -                    transaction Z has X record(s) of additional information
0098 inf ? -                    transaction Z has X record(s) with parameters of promotion A
                                (link: Y)
0099 tr  . -                    building the relative type list failed
0100 inf ? -                    registration done: card X; password could not be sent by SMS;
                                contact support or use password recovery (three lines)
0101 cfg . -                    query name wrong (unknown `Action`)
0102 in  . -                    relationship type [ID="A"] not determined
0103 nf  . -                    transaction not found
0104 in  . -                    amount given wrongly: A
0105 in  . -                    trying to return A, more than receipt total B less earlier returns C
0106 adm . -                    black list element [ID=A] not determined
0107 tr  . -                    building the black list failed
0108 tr  . -                    building the street list failed
0109 tr  . -                    building the city list failed
0110 tr  . -                    building the coupon type list failed
0111 cfg . -                    classifier ["A"] blocked
0112 nf  . -                    coupon ["A"] not in the system
0113 tr  . -                    building the list of coupon types failed
0114 cfg . -                    coupon type [ID="A"] not determined
0115 cfg . -                    classifier ["A"] not determined
0116 st  . -                    several results for coupon ["A"]
0117 st  . -                    this classifier may not redeem the coupon
0118 st  . -                    coupon used
0119 st  . -                    validity period does not allow realising the coupon
0120 st  . -                    coupon redemption restricted by its validity
0121 cfg . -                    server of automatic operations not supported
0122 dup . -                    e-mail "A" is already in the contact lists; at most X time(s)
                                allowed; contact the administrator (three lines)
0123 st  . -                    card "A" is not virtual
0124 st  . phone-shared         several results for contact "A"
0125 nf  . guest-without-card   holder has no virtual card
0126 cfg . -                    department has no card ranges
0127 cfg . -                    authorisation missing: A
0128 tr  . code-not-sent        authorisation code could not be generated; repeat the request
0129 cfg . -                    promotion id [ID=A] given wrongly
0130 nf  . -                    promotion "A" not found
0131 cfg . -                    promotion "A" set up wrongly
0132 st  . -                    promotion "A" inactive (check validity and schedule)
0133 inf ? -                    promotion "A": B (free text)
0134 tr  . -                    coupon code could not be generated; repeat the request
0135 cfg . -                    unique type of contact [ID=A] not determined
0136 in  . phone-malformed      phone ["A"] wrong for a virtual card
0137 in  . phone-malformed      contact ["A"] given wrongly
0138 cfg . -                    no classifier list for redeeming the coupon
0139 st  . card-blocked         holder is black-listed [ID=A]
0140 st  . card-blocked         contact A of holder B is black-listed
0141 st  . card-blocked         contact A is black-listed
0142 st  . card-blocked         address A of holder B is black-listed
0143 st  . card-blocked         address A is black-listed
0144 tr  . -                    building the card property list failed
0145 tr  . -                    building the holder property list failed
0146 cfg . -                    property [ID=A] not determined
0147 tr  . -                    building the metro station list failed
0148 in  . -                    metro station [ID=A] not determined
0149 st  . -                    several results for address "A"
0150 st  . -                    several results for promotion "A"
0151 st  . -                    coupon already activated
0152 cfg . -                    message type [A] not determined
0153 in  . -                    message text wrong
0154 in  . -                    holder is mandatory
0155 nf  . card-unknown         holder "A" not found
0156 st  . -                    holder cannot be changed
0157 in  . -                    password may hold 0..9, A..z, _ only
0158 st  . card-blocked         card "A" is being issued to its owner
0159 cfg . -                    range of card "A" not found
0160 st  . -                    card "A" cannot be assigned to holder "B"
0161 st  . card-blocked         this classifier may not use card "A"
0162 cfg . -                    use of the "RKeeper CRM" API not allowed
0163 cfg . -                    message header wrong
0164 tr  . -                    too many cards being issued at once
0165 in  . -                    coupon not realisable: face values differ
0166 st  . -                    password not set
0167 inf ? -                    one-time password sent; usable X time(s) within A seconds
0168 otp . code-wrong           one-time password wrong; usable again X time(s) within A seconds
                                (two lines)
0169 otp . code-used-up         no attempts left; another password can be made in A seconds
0170 tr  . code-not-sent        sending the e-mail failed
0171 otp . code-expired         a one-time password must be generated first
9801 cfg . -                    RKeeper_CRM.dll failed to initialise
9802 tr  ? -                    card server operation error
9803 cfg . -                    CRM does not support this object
9804 st  . -                    coupon may not be realised at this cash desk
9805 st  . card-blocked         card without owner cannot be used
9806 st  . card-without-account card has no account usable at the cash desk
9990 in  . card-unknown         card number "A" exceeds the allowed value
9991 cfg . -                    query access denied (required Session parameter invalid)
9992 in  . -                    request without the required parameters, or they are wrong
9993 cfg . -                    access to the request denied
9994 in  . -                    value A exceeds allowed value B
9995 tr  . -                    access denied for now: import running
9996 tr  ? -                    listed without any text
9997 tr  ? -                    database operation error
9998 cfg . -                    software version A does not match database version B
9999 cfg . -                    licence agreement violated
"""
